import type { AddUnit, ChangeUnit, ManagedUnit } from '@huixiang/contracts';
import { Form } from 'antd';
import { FormDialog } from '../../components/form-dialog';
import { useMessage } from '../../lib/message';
import { useAddUnit, useChangeUnit } from './system.api';
import { UnitFields } from './unit-fields';
import { TEXT } from './text.zh';

/** Adds a unit below `parent`, or changes `unit`. */
export function UnitDialog({
  units,
  unit,
  parent,
  onClose,
}: {
  units: readonly ManagedUnit[];
  unit?: ManagedUnit;
  parent?: ManagedUnit;
  onClose: () => void;
}) {
  const [form] = Form.useForm<AddUnit>();
  const message = useMessage();
  const add = useAddUnit();
  const edit = useChangeUnit();
  const close = (done: string) => {
    void message.success(done);
    onClose();
  };
  const save = () => {
    // Hidden fields keep what they had: only what the kind shows counts.
    const fields = said(form.getFieldsValue(true) as AddUnit, units);
    if (unit === undefined) {
      // Named, for the branch it was added to may be folded.
      const above = units.find(({ id }) => id === fields.parentId)?.name ?? '';
      return add.mutate(fields, { onSuccess: () => close(TEXT.addedUnder(above)) });
    }
    const changes = changesOf(unit, fields);
    if (Object.keys(changes).length === 0) return onClose();
    edit.mutate({ id: unit.id, ...changes }, { onSuccess: () => close(TEXT.saved) });
  };
  return (
    <FormDialog<AddUnit>
      title={unit === undefined ? TEXT.addUnit : TEXT.editUnit}
      width={520}
      okText={unit === undefined ? TEXT.add : TEXT.save}
      confirmLoading={add.isPending || edit.isPending}
      onCancel={onClose}
      form={form}
      requiredMark={false}
      initialValues={unit ?? { ...NEW_UNIT, kind: kindBelow(parent), parentId: parent?.id }}
      onFinish={save}
    >
      <UnitFields units={units} isNew={unit === undefined} />
    </FormDialog>
  );
}

const NEW_UNIT: Partial<AddUnit> = { fields: [], vertical: false };

/** Below a government as likely another; below a body of one never. */
function kindBelow(parent: ManagedUnit | undefined): AddUnit['kind'] {
  return parent?.kind === 'government' ? 'government' : 'department';
}

/** What was said: a government has a division of its own, a body of one stands in its parent's. */
function said(fields: AddUnit, units: readonly ManagedUnit[]): AddUnit {
  const parent = units.find((unit) => unit.id === fields.parentId);
  const isGovernment = fields.kind === 'government';
  return {
    parentId: fields.parentId,
    name: fields.name.trim(),
    kind: fields.kind,
    placeCode: isGovernment ? fields.placeCode : (parent?.placeCode ?? ''),
    placeName: isGovernment ? fields.placeName.trim() : (parent?.placeName ?? ''),
    fields: fields.kind === 'department' ? fields.fields : [],
    vertical: !isGovernment && fields.vertical,
  };
}

/** What differs from what the unit has. */
function changesOf(unit: ManagedUnit, { name, kind, placeName, fields, vertical }: AddUnit) {
  const changes: ChangeUnit = {
    name,
    kind,
    fields,
    vertical,
    ...(kind === 'government' && { placeName }),
  };
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => String(value) !== String(unit[field as keyof ManagedUnit]),
    ),
  );
}
